import './ui/style/index.css';
import { scenarios } from 'virtual:scenarios';
import { render } from 'preact';
import { createTable } from './store/index.ts';
import { App } from './ui/app.tsx';
import { keepCompositions } from './ui/composing.ts';
import { keepFieldsInSight } from './ui/covered.ts';
import { keepFocus } from './ui/focus.ts';
import { whenFree } from './ui/free.ts';

const app = document.getElementById('app');
if (app) {
  const table = createTable({
    scenario: async (id) => (await scenarios.find((one) => one.id === id)?.load()) ?? null,
  });
  keepFocus();
  keepCompositions();
  keepFieldsInSight();
  // Ahead of the first game; where it fails, the game asks again and says so.
  void whenFree().then(() => import('./store/rules.ts').catch(() => {}));
  // Only the page as it is hosted is kept and exchanged: the one that is a file is whole, and the developed one changes.
  if (import.meta.env.MODE === 'production') {
    void whenFree()
      .then(() => import('./store/edition.ts'))
      .then(({ keepEdition }) => keepEdition(table))
      .catch(() => {});
  }
  app.replaceChildren();
  render(
    <App
      table={table}
      scenarios={scenarios}
      // Phaser is far the largest part of the page: it is fetched when a game is on the table, and not before.
      loadBoard={() => import('./map/index.ts')}
      loadStill={() => import('./map/still.ts')}
      loadMapEditor={() => import('./map/editor/index.ts')}
    />,
    app,
  );
}
