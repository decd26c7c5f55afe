import { Field, SearchBox } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';

const DEBOUNCE_MS = 300;

interface SearchFieldProps {
  label: string;
  hint?: string;
  value: string;
  onChange(value: string): void;
}

/** A search field that reports its value after a pause in typing. */
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
    }, DEBOUNCE_MS);
  }
  return (
    <Field label={label} hint={hint}>
      <SearchBox value={typed ?? value} maxLength={200} onChange={(_, { value: text }) => type(text)} />
    </Field>
  );
}
