import { Field, SearchBox } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';

/** How long nothing is typed before it is searched for, in milliseconds. */
const PAUSE = 300;

interface SearchFieldProps {
  label: string;
  hint?: string;
  value: string;
  onChange(value: string): void;
}

/** A search as one types: what is typed counts once its writer pauses. */
export function SearchField({ label, hint, value, onChange }: SearchFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  function type(text: string) {
    setTyped(text);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      setTyped(null);
      if (text.trim() !== value) onChange(text.trim());
    }, PAUSE);
  }
  return (
    <Field label={label} hint={hint}>
      <SearchBox value={typed ?? value} maxLength={200} onChange={(_, { value: text }) => type(text)} />
    </Field>
  );
}
