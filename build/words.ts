import { HEADERS } from '../src/cli/headers.mjs';

/** What lies first in the folder for a web server: for whoever has been given it. */
export const READ_FOLDER = `LOOK EAST: READ ME FIRST

This folder is the whole game. It needs no installation, no accounts and no internet behind it,
and it sends nothing anywhere: games are saved in the pupil's own browser.

To give it to a class
  1. Put this folder, as it is, where your school shows web pages: its web space, a school server,
     or a learning platform that takes a folder of files with an index.html.
  2. Give the class the address of the folder. It ends with the folder's name and a slash, such as
     https://school.example/look-east/
  3. Open it yourself once. You should see the title page with the button "New game".

It does not open by double click from here. For that there is another download, one file of its own:
"look-east-one-file.zip".

Good to know
  - After the first visit the game plays without a network. A browser may also install it
    ("Install" or "Add to home screen" in its menu).
  - A newer edition: put the new folder in the place of the old one. Whoever is in a game finishes
    it; the title page then offers the new edition.
  - On a shared device: Settings on the title page, "Delete everything on this device".

For whoever looks after the server: FOR THE SERVER.txt
Licences, to be passed on with the game: the folder "notices".
`;

/** What lies first beside the one file. */
export const READ_FILE = `LOOK EAST: READ ME FIRST

"Look East.html" is the whole game in one file. It needs no installation, no accounts and no
internet, and it sends nothing anywhere.

  1. Take "Look East.html" out of this zip: right click, "Extract all", or drag it to the desktop.
     Opened inside the zip it may not save.
  2. Open it by double click. Chrome, Edge or Firefox of the last two years shows it.
  3. You should see the title page with the button "New game".

If you see a sentence instead, it says what is wrong. Some managed devices run no page from a disk:
then the game needs an address. For that there is another download, "look-east.zip", a folder for
your school's web space.

Some browsers keep nothing for a page from a disk. The game says so, and offers to save it as a
file; "Open a file" on the title page goes on with it.

Licences, to be passed on with the game: the folder "notices".
`;

const lines = (of: (name: string, value: string) => string): string =>
  Object.entries(HEADERS)
    .map(([name, value]) => of(name, value))
    .join('\n');

const FOREVER = 'public, max-age=31536000, immutable';

/** Headers and caching, for hosts that read such a file. */
export const HEADERS_FILE = `/*
${lines((name, value) => `  ${name}: ${value}`)}
  Cache-Control: no-cache

/assets/*
  ! Cache-Control
  Cache-Control: ${FOREVER}
`;

/** For whoever looks after the server: headers, caching, packed files. */
export const SERVER_NOTES = `LOOK EAST: FOR THE SERVER

Plain files with relative addresses, under any path. No server code, no database, no request to
another origin. HTTPS (or localhost) lets browsers keep the game for a time without a network;
everything else works without it. Files of type .webmanifest are application/manifest+json,
.woff2 are font/woff2, .js are text/javascript.

Caching
  Files under assets/ bear a hash of what is in them: they may be kept for ever.
  Everything else must be asked for again each time, sw.js and index.html above all.

Packed files
  Beside each text lies the same as .br (brotli) and .gz (gzip). A server that knows them sends
  them instead: about 1.3 MB in place of 5. One that does not leaves them alone.

Hosts that read a file "_headers" find it here.

nginx
  location /look-east/ {
    gzip_static on;        # brotli_static on; where the module is there
${lines((name, value) => `    add_header ${name} "${value}" always;`)}
    add_header Cache-Control no-cache always;
  }
  location /look-east/assets/ {
    gzip_static on;
    add_header X-Content-Type-Options nosniff always;
    add_header Cache-Control "${FOREVER}" always;
  }

Apache (.htaccess in this folder, with mod_headers)
${lines((name, value) => `  Header always set ${name} "${value}"`)}
  Header always set Cache-Control "no-cache"
and in assets/.htaccess
  Header always set Cache-Control "${FOREVER}"

A learning platform that shows the game inside a page of its own is to be named:
  Content-Security-Policy: frame-ancestors 'self' https://platform.example
and X-Frame-Options is left out.
`;
