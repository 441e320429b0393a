import { useMemo } from 'preact/hooks';
import qrcode from 'qrcode-generator';
import { t } from '../../class-words.ts';

/** A longer text makes a picture too fine for a camera across a room. Characters. */
const MOST = 900;
/** White squares around it, which a camera needs. */
const EDGE = 4;

/** The dark squares of a text's picture as one path, and how many squares it is wide. */
function pathOf(text: string): { readonly size: number; readonly path: string } {
  const code = qrcode(0, 'L');
  code.addData(text, 'Byte');
  code.make();
  const size = code.getModuleCount();
  const rows = Array.from({ length: size }, (_, row) => row);
  const path = rows
    .flatMap((y) => rows.filter((x) => code.isDark(y, x)).map((x) => `M${x + EDGE} ${y + EDGE}h1v1h-1z`))
    .join('');
  return { size: size + 2 * EDGE, path };
}

/** A link as a picture that a camera reads. */
export function Qr({ link }: { readonly link: string }) {
  const code = useMemo(() => (link.length > MOST ? null : pathOf(link)), [link]);
  if (!code) return <p class="hint">{t('made.qr.none')}</p>;
  return (
    <svg class="qr" viewBox={`0 0 ${code.size} ${code.size}`} role="img" aria-label={t('made.qr')}>
      <rect width={code.size} height={code.size} fill="#fff" />
      <path d={code.path} fill="#000" />
    </svg>
  );
}
