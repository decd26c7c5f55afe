/** The product's logo. */
export function Bell({ size = 20 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <path
        fill="currentColor"
        d="M16 3a2 2 0 0 0-2 2v.7C9.9 6.6 7 10.2 7 14.5V21l-2.6 3.5A1 1 0 0 0 5.2 26h21.6a1 1 0 0 0 .8-1.5L25 21v-6.5c0-4.3-2.9-7.9-7-8.8V5a2 2 0 0 0-2-2Zm-3.5 24.5a3.6 3.6 0 0 0 7 0Z"
      />
    </svg>
  );
}
