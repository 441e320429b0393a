import type { TOURS } from './tour.ts';

const YEAR = 'The Year After';

/** What the window is called at the stops of a tour: a stop that is not named is called like the one before it. */
export const TITLES: Readonly<Record<keyof typeof TOURS, Readonly<Record<string, string | RegExp>>>> = {
  front: { title: 'Look East: choose a game', briefing: `${YEAR}: briefing` },
  month: {
    card: `July 2025: news · ${YEAR}`,
    'card-answered': `July 2025: council · ${YEAR}`,
    film: `July 2025: what happens · ${YEAR}`,
    review: `July 2025 in review · ${YEAR}`,
    'title-saved': 'Look East: choose a game',
  },
  list: { 'film-list': /^\w+ \d{4}: what happens · / },
  council: { 'council-busy': /^\w+ \d{4}: council · / },
  windows: { why: /^\w+ \d{4}: council · / },
  hotseat: {
    curtain: `Hand the screen to Moscow · ${YEAR}`,
    chamber: `Choice of Moscow · ${YEAR}`,
    'curtain-all': `All look together · ${YEAR}`,
    'film-shared': `July 2025: what happens · ${YEAR}`,
    'review-shared': `July 2025 in review · ${YEAR}`,
    'chamber-chosen': `Choice of Moscow · ${YEAR}`,
  },
  lab: { lab: 'Look East: the lab' },
  lesson: {
    lesson: 'Look East: a lesson for a class',
    class: `${YEAR}: briefing`,
    agreement: `July 2025: news · ${YEAR}`,
    'council-lesson': `July 2025: council · ${YEAR}`,
    'review-stop': `July 2025 in review · ${YEAR}`,
    stop: `Wait here for a word · ${YEAR}`,
    'class-busy': 'A game is open on this page · Look East',
    'class-cut': 'This link cannot be used · Look East',
  },
  teachers: {
    'kit-door': 'Look East for teachers: For teachers',
    'kit-plan': 'Look East for teachers: Plan: 45 minutes',
    'kit-briefing': 'Look East for teachers: Briefing sheet',
    'kit-roles': 'Look East for teachers: Roles to cut out',
    'kit-assess': 'Look East for teachers: Rubric and exit ticket',
    'kit-board': 'Look East for teachers: Board on paper',
    'kit-slide-map': 'Look East for teachers: Slides, 90 minutes: Slide 3 of 10',
    'kit-slide-roles': 'Look East for teachers: Slides, 90 minutes: Slide 5 of 10',
  },
  desk: { desk: 'Look East: class desk' },
  end: { final: `${YEAR}: final assessment`, over: `The board at the end · ${YEAR}` },
};
