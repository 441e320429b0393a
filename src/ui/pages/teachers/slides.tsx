import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Scenario } from '../../../engine/index.ts';
import { replaceHash } from '../../hash.ts';
import { t } from '../../kit-words.ts';
import { usePage } from '../../page.ts';
import { Icon } from '../../parts/icon.tsx';
import { LESSONS, type PlanId, partAddress, slideAddress } from './parts.ts';
import { Slide } from './slide.tsx';

/** Where a key leads from a slide; undefined where it leads nowhere. */
export function slideAfter(key: string, at: number, all: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
    case 'PageDown':
      return Math.min(all, at + 1);
    case 'ArrowLeft':
    case 'ArrowUp':
    case 'PageUp':
      return Math.max(1, at - 1);
    case 'Home':
      return 1;
    case 'End':
      return all;
    default:
      return undefined;
  }
}

/** Fills the screen with the page, or gives the screen back; where the browser refuses, nothing happens. */
function toggleFull(): void {
  const done = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen?.();
  done?.catch(() => {});
}

interface SlidesPageProps {
  readonly plan: PlanId;
  /** The slide that is shown, from 1. */
  readonly at: number;
  readonly scenario: Scenario;
}

/** The slides of a plan, one at a time on the screen, all of them on paper. */
export function SlidesPage({ plan, at, scenario }: SlidesPageProps) {
  const { slides, minutes } = LESSONS[plan];
  const all = slides.length;
  const name = t('slides.page', { minutes });
  const heading = usePage(t('kit.page', { part: `${name}: ${t('slides.of', { n: at, all })}` }));
  // Keys may come faster than pages are drawn: each counts from where the one before it led.
  const shown = useRef(at);
  shown.current = at;
  const go = (n: number): void => {
    shown.current = n;
    replaceHash(slideAddress(plan, n));
  };
  // With the slide itself: whoever sees it may press a key.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      const next = slideAfter(event.key, shown.current, all);
      if (next === undefined) return;
      event.preventDefault();
      go(next);
    };
    globalThis.addEventListener('keydown', press);
    return () => globalThis.removeEventListener('keydown', press);
  }, [all, plan]);
  return (
    <div class="slides-page">
      <header class="slides-bar on-screen">
        <a href={partAddress(plan)}>
          <Icon name="ui-back" /> {t('slides.end')}
        </a>
        <h1 ref={heading} tabIndex={-1} title={t('slides.keys')}>
          {name}
        </h1>
        <button type="button" class="second small" onClick={toggleFull}>
          {t('slides.full')}
        </button>
      </header>
      <main class="slides-main" aria-live="polite">
        {slides.map((kind, index) => (
          <section
            key={kind}
            class={`slide at-${kind} ${index + 1 === at ? 'shown' : ''}`}
            aria-label={t('slides.of', { n: index + 1, all })}
          >
            <Slide kind={kind} scenario={scenario} />
          </section>
        ))}
      </main>
      <nav class="slides-foot on-screen" aria-label={t('part.slides')}>
        <button type="button" class="second" disabled={at === 1} onClick={() => go(at - 1)}>
          <Icon name="ui-chevron-left" /> {t('slides.before')}
        </button>
        <span>{t('slides.of', { n: at, all })}</span>
        <button type="button" class="second" disabled={at === all} onClick={() => go(at + 1)}>
          {t('slides.next')} <Icon name="ui-chevron-right" />
        </button>
      </nav>
    </div>
  );
}
