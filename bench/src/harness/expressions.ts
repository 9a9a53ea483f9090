import { RE2JS, RE2JSException } from 're2js';
import type { Expression } from './naive-preview.ts';

/** The platform's own. Only for masks of the benchmark: what people type may take it for ever. */
export function regExpression(flags: string, source: string): Expression | undefined {
  try {
    return new RegExp(source, flags);
  } catch {
    return undefined;
  }
}

/** The engine that the product has, as one calls it first. */
export function re2Expression(flags: string, source: string): Expression | undefined {
  try {
    const compiled = RE2JS.compile(source, flags === 'i' ? RE2JS.CASE_INSENSITIVE : 0);
    const hasGroup = compiled.groupCount() > 0;
    return {
      exec(text) {
        const matcher = compiled.matcher(text);
        if (!matcher.find()) return null;
        const whole = matcher.group(0) ?? undefined;
        return hasGroup ? [whole, matcher.group(1) ?? undefined] : [whole];
      },
    };
  } catch (error) {
    if (error instanceof RE2JSException) return undefined;
    throw error;
  }
}
