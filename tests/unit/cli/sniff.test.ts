import { expect, test } from 'vitest';
import { kindOf } from '../../../lib/cli/sniff';

test.each([
  ['a page', '<!DOCTYPE html><html><body><p>Text'],
  ['a page after white space and a comment', '\n  <!-- saved -->\n<html><body>'],
  ['XHTML', '<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x"><html>'],
  ['a piece of a page', '<article><h1>Title</h1><p>Text</p></article>'],
  ['a page whose doctype is missing', 'stray words <div><p>a</p><p>b</p></div>'],
])('%s is HTML', (_, text) => {
  expect(kindOf(text)).toBe('html');
});

test.each([
  ['an article', 'Boats stay in port\n\nThe fleet of Vigo did not sail on Monday.'],
  ['prose about HTML', 'A paragraph ends with </p> in HTML, the teacher said.'],
  ['a comparison', 'If 3 < 5 and x <y> z, nothing follows.'],
])('%s is text', (_, text) => {
  expect(kindOf(text)).toBe('text');
});

test.each([
  ['a PDF', '%PDF-1.7\n…'],
  ['a binary file', 'GIF89a\0\0'],
  ['a web archive', 'From: <Saved by a browser>\nSubject: x\nContent-Type: multipart/related;\n\n'],
])('%s cannot be read', (_, text) => {
  expect(kindOf(text)).toBe('unreadable');
});
