/**
 * The text of a class link without what programs do to it: they break long lines and put signs behind an address. Of a whole address
 * what stands behind `#class=`. It stands alone, so that the title page can read an address without the rest.
 */
export const tidyLink = (text: string): string => {
  const bare = text.replace(/\s|%20|%0[ad]/gi, '');
  const behind = bare.includes('#class=') ? bare.slice(bare.indexOf('#class=') + 7) : bare;
  return behind.replace(/[.,;:!?)\]}>'"]+$/, '');
};
