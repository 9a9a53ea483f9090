import type { HttpRequest } from '../http/messages.ts';

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The JSON object a request carries; an empty one for an empty body. Throws for anything else. */
export function readObject(request: HttpRequest): Record<string, unknown> {
  const text = request.body.toString('utf8');
  const value: unknown = text.trim() === '' ? {} : JSON.parse(text);
  if (!isObject(value)) throw new Error('A JSON object is expected.');
  return value;
}

export function readTexts(request: HttpRequest): Record<string, string> {
  return Object.fromEntries(Object.entries(readObject(request)).map(([name, value]) => [name, readText(name, value)]));
}

export function readText(name: string, value: unknown): string {
  if (typeof value !== 'string') throw new Error(`The value of ${name} must be text.`);
  return value;
}

export function readTextList(name: string, value: unknown): string[] {
  if (!Array.isArray(value)) throw new Error(`The value of ${name} must be a list.`);
  return value.map((each) => readText(name, each));
}
