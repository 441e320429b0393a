/** `?board=phaser` in the address takes even a slow, software-drawn WebGL; tests run on one. */
export const forced = (): boolean => new URLSearchParams(window.location.search).get('board') === 'phaser';

/** Renderers that draw with the processor; some browsers do not own up to it when they are asked for a fast one. */
const BY_SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render/i;

/** Throws where the browser has no WebGL that is fit for a board. */
export function requireWebGL(): void {
  const probe = document.createElement('canvas');
  const wish = { failIfMajorPerformanceCaveat: !forced() };
  const gl = (probe.getContext('webgl2', wish) ??
    probe.getContext('webgl', wish)) as WebGLRenderingContext | null;
  if (!gl) throw new Error('no-webgl');
  const named = gl.getExtension('WEBGL_debug_renderer_info');
  const renderer = String(gl.getParameter(named ? named.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  if (BY_SOFTWARE.test(renderer) && !forced()) throw new Error('slow-webgl');
}
