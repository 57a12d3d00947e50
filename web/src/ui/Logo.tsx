/** The product's mark: a sheet of cells, one of them active. */
export function Logo() {
  return (
    <svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true">
      <rect x="1.5" y="1.5" width="19" height="19" rx="5" fill="none" stroke="currentColor" strokeWidth="2" />
      <path d="M2 8.5h18M8.5 8.5V20" stroke="currentColor" strokeWidth="2" />
      <rect x="10.5" y="10.5" width="7" height="7" rx="1.5" fill="var(--accent)" />
    </svg>
  );
}
