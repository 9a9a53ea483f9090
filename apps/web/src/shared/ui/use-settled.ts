import { useEffect, useState } from 'react';

/** Debounces a text, so that a screen reader does not read it aloud on each key press. */
export function useSettled(text: string, after = 700): string {
  const [settled, setSettled] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), after);
    return () => clearTimeout(timer);
  }, [text, after]);
  return settled;
}
