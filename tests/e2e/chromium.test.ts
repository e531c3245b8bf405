import { describe } from 'vitest';
import { useBench } from './bench';
import { launchChromium } from './chromium';
import { EXTENSIONS } from './extensions';
import { highlightPromises } from './promises/highlights';
import { hostileTextPromises } from './promises/hostile-text';
import { lifecyclePromises } from './promises/lifecycle';
import { networkPromises } from './promises/network';
import { optionsLookPromises } from './promises/options-looks';
import { packPromises } from './promises/packs';
import { lookPromises } from './promises/popup-looks';
import { refusalPromises } from './promises/refusals';
import { relationPromises } from './promises/relations';

describe('in Chromium', () => {
  const bench = useBench(launchChromium, EXTENSIONS.chromium);
  describe('a check', () => relationPromises(bench));
  describe('a page', () => highlightPromises(bench));
  describe('a result', () => lifecyclePromises(bench));
  describe('a page that cannot be checked', () => refusalPromises(bench));
  describe('a pack', () => packPromises(bench));
  describe('the options page', () => optionsLookPromises(bench));
  describe('text of strangers', () => hostileTextPromises(bench));
  describe('the popup', () => lookPromises(bench));
  describe('the extension', () => networkPromises(bench));
});
