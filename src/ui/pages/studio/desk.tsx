import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { MountMapEditor } from '../../../store/map-editor.ts';
import type { Table } from '../../../store/types.ts';
import type { Edit, Path, SourceFile, Studio, TabProps } from '../../../studio/index.ts';
import { countOf, rangeOf, sectionsOf } from '../../../studio/index.ts';
import { usePage } from '../../page.ts';
import { t } from '../../studio-words.ts';
import { Banners } from './banners.tsx';
import { Bar } from './bar.tsx';
import type { Editor } from './editor/editor.ts';
import { Form } from './form.tsx';
import { Outline } from './outline.tsx';
import { ABOUT, partsOf, rowAt } from './parts.ts';
import { useStable } from './stable.ts';
import type { ToolProps } from './tabs.ts';
import { TextPane } from './text-pane.tsx';
import { Tools } from './tools.tsx';
import { Versions } from './versions.tsx';

/** What is shown on a window that has room for one thing at a time. */
export type Pane = 'form' | 'text' | 'tools';

interface DeskProps {
  readonly studio: Studio;
  readonly table: Table;
  readonly loadMap: () => Promise<MountMapEditor>;
}

/** The desk with one draft: outline and form, text, and the tools beside them. */
export function Desk({ studio, table, loadMap }: DeskProps) {
  const state = studio.get();
  const { open, checked, document, scenario } = state;
  const before = useMemo(() => (open ? studio.spot(open.id) : null), []);
  const heading = usePage(t('desk.page', { name: open?.name ?? '' }));
  const editor = useRef<Editor | null>(null);
  const [chosen, choose] = useState<readonly string[]>(() => before?.path ?? firstCard(open?.files ?? []));
  const [tab, setTab] = useState(before?.tab ?? 'problems');
  const [pane, setPane] = useState<Pane>('form');
  const [listed, list] = useState(before === null);
  const [past, setPast] = useState({ undo: false, redo: false });
  const [history, showHistory] = useState(false);
  const offset = useRef(before?.offset ?? 0);

  const file = open?.file ?? '';
  const keep = (path: readonly string[], at = tab): void =>
    studio.keepSpot({ file: studio.get().open?.file ?? '', path, offset: offset.current, tab: at });

  const pick = (path: readonly string[]): void => {
    choose(path);
    list(false);
    keep(path);
  };
  /** Turns to a place of a file once it can be seen. */
  const turnTo = useCallback(
    (to: string, from: number, end: number, focus: boolean): void => {
      studio.show(to);
      setTimeout(() => {
        const text = studio.get().open?.files.find((one) => one.file === to)?.text;
        if (text === undefined) return;
        editor.current?.show(to, text);
        editor.current?.goTo(from, end, focus);
      });
    },
    [studio],
  );
  /** Shows a part in the text, without taking the focus there. */
  const reveal = useCallback(
    (path: Path, focus = false): void => {
      const place = studio.place(path);
      if (!place) return;
      const text = studio.get().open?.files.find((one) => one.file === place.file)?.text ?? '';
      // Of several lines nothing is chosen: a key pressed by mistake would write over all of them.
      const chosen = focus && !text.slice(place.from, place.to).trimEnd().includes('\n');
      turnTo(place.file, place.from, chosen ? place.to : place.from, focus);
    },
    [studio, turnTo],
  );
  const goTo: TabProps['goTo'] = (target) => {
    if (!('file' in target)) {
      setPane('text');
      pick(target.slice(0, 2).map(String));
      reveal(target, true);
      return;
    }
    const source = studio.get().open?.files.find((one) => one.file === target.file);
    if (!source) return;
    const { from, to } = rangeOf(source.text, { message: '', ...target });
    setPane('text');
    pick(rowAt(source.text, from));
    turnTo(source.file, from, to, true);
  };
  const edit = useCallback((edits: readonly Edit[]) => studio.edit(edits), [studio]);

  useEffect(() => {
    if (before === null) reveal(chosen);
  }, []);
  const counts = countOf(state);
  const problems = checked?.problems ?? [];
  // The same object as long as it says the same, so that no letter draws the outline anew.
  const parts = useStable(useMemo(() => partsOf(open?.files ?? [], problems), [open?.files, checked]));

  const latest = useRef(pick);
  latest.current = pick;
  const choosing = useCallback((path: readonly string[]) => latest.current(path), []);
  const outline = useMemo(
    () => (
      <Outline
        parts={parts}
        chosen={chosen}
        studio={studio}
        pick={(path) => {
          choosing(path);
          reveal(path);
        }}
      />
    ),
    [parts, chosen, studio, reveal, choosing],
  );

  if (!open) return null;
  const props: ToolProps = { studio, scenario, document, edit, goTo, loadMap };
  return (
    <div class="studio" data-pane={pane} data-tab={tab}>
      <Bar
        studio={studio}
        table={table}
        counts={counts}
        past={past}
        pane={pane}
        setPane={setPane}
        onUndo={() => editor.current?.undo()}
        onRedo={() => editor.current?.redo()}
        onHistory={() => showHistory(true)}
        onProblems={() => {
          setTab('problems');
          setPane('tools');
        }}
      />
      <Banners studio={studio} />
      <main class="studio-desk">
        <h1 class="desk-title" ref={heading} tabIndex={-1}>
          {t('desk.page', { name: open.name })}
        </h1>
        <div class="studio-left" data-listed={listed}>
          {outline}
          <Form
            studio={studio}
            chosen={chosen}
            problems={problems}
            pick={choosing}
            reveal={(path) => {
              setPane('text');
              reveal(path, true);
            }}
            onList={() => list(true)}
            onUndo={() => editor.current?.undo()}
            onRedo={() => editor.current?.redo()}
          />
        </div>
        <TextPane
          studio={studio}
          file={file}
          editor={editor}
          offset={offset.current}
          onCursor={(at, byHand) => {
            offset.current = at;
            const text = studio.get().open?.files.find((one) => one.file === file)?.text ?? '';
            const path = byHand ? rowAt(text, at) : chosen;
            if (path.join('/') !== chosen.join('/')) choose(path);
            keep(path);
          }}
          onHistory={(undo, redo) => setPast({ undo, redo })}
        />
        <Tools
          tab={tab}
          choose={(next) => {
            setTab(next);
            keep(chosen, next);
          }}
          counts={counts}
          props={props}
        />
      </main>
      {history ? <Versions studio={studio} onClose={() => showHistory(false)} /> : null}
    </div>
  );
}

/** Where one begins who opens a draft for the first time. */
function firstCard(files: readonly SourceFile[]): readonly string[] {
  for (const { text } of files) {
    const [card] = sectionsOf(text).find(({ name }) => name === 'cards')?.entries ?? [];
    if (card) return ['cards', card.name];
  }
  return [ABOUT];
}
