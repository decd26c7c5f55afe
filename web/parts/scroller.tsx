import { makeStyles } from '@fluentui/react-components';
import type { PropsWithChildren } from 'react';

const useStyles = makeStyles({ scroller: { overflowX: 'auto' } });

/** A box of its own for what may be wider than the page: it scrolls, by keyboard too, and the page does not. */
export function Scroller({ label, children }: PropsWithChildren<{ label: string }>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is of a form
    <div role="group" aria-label={label} tabIndex={0} className={useStyles().scroller}>
      {children}
    </div>
  );
}
