import { RE2JS, RE2JSException, RE2JSSyntaxException } from 're2js';
import { provideMaskEngine } from './mask-engine.ts';

/**
 * Installs the engine that reads every mask. Without it only the masks of which `needsMaskEngine` is false can be read.
 * An entry of its own, so that a browser loads the engine when a mask needs it; a server calls this once at its start.
 */
export function installMaskEngine(): void {
  provideMaskEngine({ RE2JS, RE2JSException, RE2JSSyntaxException });
}
