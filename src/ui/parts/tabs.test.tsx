// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { press, pressKey, putAlone, read, readAll, the } from '../../../tests/panels.tsx';
import { TabPanel, Tabs } from './tabs.tsx';

const KEYS = ['one', 'two', 'three'] as const;
type Key = (typeof KEYS)[number];

let chosen: Key[] = [];
const choose = (key: Key): void => {
  chosen.push(key);
};
const put = (on: Key) => {
  chosen = [];
  return putAlone(
    <>
      <Tabs
        id="test"
        label="Numbers"
        on={on}
        choose={choose}
        tabs={KEYS.map((key) => ({ key, label: key.toUpperCase() }))}
      />
      <TabPanel id="test" on={on} class="panel">
        Inside
      </TabPanel>
    </>,
  );
};
const tab = (key: Key): HTMLElement => the(`#test-tab-${key}`);

test('the chosen tab alone is selected and in reach of the Tab key, and names its panel', async () => {
  await put('two');
  const tabs = [...document.querySelectorAll<HTMLElement>('[role=tab]')];
  expect(tabs.map((one) => one.getAttribute('aria-selected'))).toEqual(['false', 'true', 'false']);
  expect(tabs.map((one) => one.tabIndex)).toEqual([-1, 0, -1]);
  expect(tabs.map((one) => one.getAttribute('aria-controls'))).toEqual(KEYS.map(() => 'test-panel'));
  expect(readAll('[role=tab]')).toEqual(['ONE', 'TWO', 'THREE']);
  const panel = the('[role=tabpanel]');
  expect([panel.id, panel.getAttribute('aria-labelledby'), panel.className]).toEqual([
    'test-panel',
    'test-tab-two',
    'panel',
  ]);
  expect(read('[role=tabpanel]')).toBe('Inside');
  expect(the('[role=tablist]').getAttribute('aria-label')).toBe('Numbers');
  expect(the('[role=tablist]').className).toBe('tabs');
});

test('a tab is chosen when it is pressed', async () => {
  await put('one');
  await press(tab('three'));
  expect(chosen).toEqual(['three']);
});

test('the arrows go to the next tab and to the one before, and round at the ends', async () => {
  const went = async (on: Key, key: string): Promise<Key | undefined> => {
    await put(on);
    expect(await pressKey(tab(on), key)).toBe(true);
    expect(document.activeElement).toBe(tab(chosen[0] ?? on));
    return chosen[0];
  };
  expect(await went('one', 'ArrowRight')).toBe('two');
  expect(await went('three', 'ArrowRight')).toBe('one');
  expect(await went('two', 'ArrowLeft')).toBe('one');
  expect(await went('one', 'ArrowLeft')).toBe('three');
  expect(await went('two', 'Home')).toBe('one');
  expect(await went('two', 'End')).toBe('three');
});

test('where one writes from right to left the arrows are the other way round', async () => {
  await put('one');
  the('[role=tablist]').style.direction = 'rtl';
  await pressKey(tab('one'), 'ArrowLeft');
  await pressKey(tab('one'), 'ArrowRight');
  expect(chosen).toEqual(['two', 'three']);
});

test('any other key is left to whoever else hears it', async () => {
  await put('one');
  expect(await pressKey(tab('one'), 'ArrowDown')).toBe(false);
  expect(await pressKey(tab('one'), 'x')).toBe(false);
  expect(chosen).toEqual([]);
});

test('a badge stands beside its label; where it is bad news its words are for the ears and the pointer', async () => {
  await putAlone(
    <Tabs
      id="test"
      class="tabs small"
      label="Numbers"
      on="one"
      choose={choose}
      tabs={[
        { key: 'one', label: 'ONE' },
        { key: 'two', label: 'TWO', badge: '4' },
        { key: 'three', label: 'THREE', badge: '2', badgeWords: 'refused' },
      ]}
    />,
  );
  expect(the('[role=tablist]').className).toBe('tabs small');
  expect(readAll('[role=tab]')).toEqual(['ONE', 'TWO4', 'THREE2 refused']);
  const [plain, alert] = [...document.querySelectorAll<HTMLElement>('.badge')];
  expect([plain?.classList.contains('alert'), plain?.getAttribute('title')]).toEqual([false, null]);
  expect([alert?.classList.contains('alert'), alert?.getAttribute('title')]).toEqual([true, 'refused']);
  expect(document.querySelectorAll('.badge')).toHaveLength(2);
});
