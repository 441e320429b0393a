import trash from '../../../../assets/icons/order-cancel.svg?raw';
import download from '../../../../assets/icons/ui-download.svg?raw';
import redo from '../../../../assets/icons/ui-redo.svg?raw';
import upload from '../../../../assets/icons/ui-upload.svg?raw';

const GLYPHS = { trash, download, redo, upload } as const;

/** The few icons of the title page. They come with it, so that it need not fetch all the others for them. */
export function Glyph({ name, size = '1.1rem' }: { name: keyof typeof GLYPHS; size?: string }) {
  return (
    <span
      class="icon"
      aria-hidden="true"
      style={{ inlineSize: size, blockSize: size }}
      // Our own files, bundled at build time
      dangerouslySetInnerHTML={{ __html: GLYPHS[name] }}
    />
  );
}
