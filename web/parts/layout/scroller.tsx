import { makeStyles } from '@fluentui/react-components';
import type { PropsWithChildren } from 'react';

const useStyles = makeStyles({ scroller: { overflowX: 'auto' } });

/** A box for content that may be wider than the page: the box scrolls, by keyboard as well, and not the page. */
export function Scroller({ label, children }: PropsWithChildren<{ label: string }>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    // biome-ignore lint/a11y/useSemanticElements: a fieldset belongs to a form
    <div role="group" aria-label={label} tabIndex={0} className={useStyles().scroller}>
      {children}
    </div>
  );
}
