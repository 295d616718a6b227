import { useId, type ReactNode } from 'react';
import { Icon } from '../ui/icon';

interface ListSearchProps {
  readonly label: string;
  readonly words: string;
  readonly onType: (words: string) => void;
}

/** Words that narrow a list within a form. */
export function ListSearch({ label, words, onType }: ListSearchProps): ReactNode {
  const id = useId();
  return (
    <div className="field">
      <label className="vh" htmlFor={id}>
        {label}
      </label>
      <div className="searchbox">
        <Icon name="search" />
        <input
          id={id}
          type="search"
          placeholder={label}
          value={words}
          onChange={({ target }) => {
            onType(target.value);
          }}
          onKeyDown={(event) => {
            // Enter searches; it does not send the form.
            if (event.key === 'Enter') event.preventDefault();
          }}
        />
      </div>
    </div>
  );
}
