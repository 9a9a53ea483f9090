import { useEffect, useState } from 'react';

/** A text once it has stayed the same for a while: what is read aloud must not follow each key press. */
export function useSettled(text: string, after = 700): string {
  const [settled, setSettled] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), after);
    return () => clearTimeout(timer);
  }, [text, after]);
  return settled;
}
