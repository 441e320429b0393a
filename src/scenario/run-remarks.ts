import type { RunClaims } from './run-claims.ts';
import type { RunOrigin } from './run-origin.ts';

/** Something that whoever looks at a run has to know: the code of a sentence (`notice.<code>`) with what stands in it. */
export interface RunRemark {
  readonly code:
    | `run-${'changed' | 'edition' | 'foreign'}`
    | `run-${'unlike' | 'no-hashes' | 'few-hashes' | 'score' | 'no-score'}`;
  readonly args: Readonly<Record<string, string | number>>;
}

/** Where a run was not played on the scenario as it comes with the game: on what; otherwise null. */
export function originRemark({ is, id, title, changes }: RunOrigin): RunRemark | null {
  if (is === 'shipped') return null;
  if (is === 'foreign') return { code: 'run-foreign', args: { title, id } };
  return { code: changes ? 'run-changed' : 'run-edition', args: { title } };
}

/** What of a run is not as its file says; empty where every hash was there and agreed, and the score holds. */
export function claimRemarks({ hashes, differs, score, scoreHolds }: RunClaims): readonly RunRemark[] {
  const remarks: RunRemark[] = [];
  if (differs !== null) remarks.push({ code: 'run-unlike', args: { turn: differs } });
  else if (hashes.have === 0) remarks.push({ code: 'run-no-hashes', args: {} });
  else if (hashes.have < hashes.need) remarks.push({ code: 'run-few-hashes', args: hashes });
  const { said, given } = score;
  if (!scoreHolds && said !== null)
    remarks.push(
      given === null
        ? { code: 'run-no-score', args: { said } }
        : { code: 'run-score', args: { said, given } },
    );
  return remarks;
}
