import { expect, it } from 'vitest';
import { PopupApp } from '../../components/PopupApp';
import { click, control, mount, open, section, words } from './mount';
import { actions, change, checked, match, reference, report, sentence } from './samples';

const MANY = Array.from({ length: 10_000 }, (_, index) => index);

async function drawMany() {
  const sentences = MANY.map((index) =>
    sentence(index, index % 2 === 0 ? 'not-found' : 'altered', {
      changes: index % 2 === 0 ? [] : [change()],
    }),
  );
  const matches = MANY.map((index) => match({ report: reference({ id: `r${index}` }) }));
  return mount(<PopupApp actions={actions(checked({ report: report({ matches, sentences }) }))} />);
}

it('draws a first part of 10,000 entries and says how many there are', async () => {
  const root = await drawMany();
  expect(words(section(root, 'Matches').querySelector('h2'))).toBe('Matches 10,000');
  expect(words(section(root, 'Changed facts').querySelector('h2'))).toBe('Changed facts 5,000');
  expect(root.querySelectorAll('li').length).toBeLessThan(60);
  const all = await open(root, 'All sentences');
  expect(all.querySelectorAll('.row-button')).toHaveLength(30);
});

it('shows more on request and goes on where reading stopped', async () => {
  const part = section(await drawMany(), 'Not in the originals');
  await click(control(part, 'Show 50 more'));
  const rows = [...part.querySelectorAll('.row-button')];
  expect(rows).toHaveLength(55);
  expect(document.activeElement).toBe(rows[5]);
});

it('offers no more when all is shown', async () => {
  const sentences = MANY.slice(0, 7).map((index) => sentence(index, 'not-found'));
  const root = await mount(
    <PopupApp actions={actions(checked({ report: report({ sentences }) }))} />,
  );
  const part = section(root, 'Not in the originals');
  await click(control(part, 'Show 2 more'));
  expect(part.querySelectorAll('.row-button')).toHaveLength(7);
  expect(part.querySelector('.more-button')).toBeNull();
});

it('says of an empty list what that means', async () => {
  const sentences = [sentence(0, 'verbatim')];
  const root = await mount(
    <PopupApp actions={actions(checked({ report: report({ sentences }) }))} />,
  );
  expect(words(section(root, 'Changed facts'))).toContain('No changed figure, date, name');
  expect(words(section(root, 'Not in the originals'))).toContain(
    'Every sentence has a counterpart',
  );
});

it('copes with a report that has no sentence', async () => {
  const root = await mount(
    <PopupApp actions={actions(checked({ report: report({ sentences: [] }) }))} />,
  );
  expect(root.querySelector('.status-bar')).toBeNull();
  expect(words(root.querySelector('h1'))).toContain('Mostly the text of');
});
