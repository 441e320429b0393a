/** As much of a `BroadcastChannel` as is used. */
export interface Channel {
  readonly postMessage: (saved: { readonly id: string; readonly revision: number }) => void;
  onmessage: ((event: { readonly data: { readonly id: string; readonly revision: number } }) => void) | null;
}

/** The channel between the pages of this browser; null where there is none, or none for this page. */
export function browserChannel(): Channel | null {
  try {
    return new BroadcastChannel('look-east/studio') as Channel;
  } catch {
    return null;
  }
}
