/** The one door to the extension API; a module alias puts the polyfill, or the tests' fake, behind it. */
// biome-ignore lint/performance/noBarrelFile: one re-exported name is the seam that tests replace
export { type Browser, browser } from 'wxt/browser';
