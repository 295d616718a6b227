import { useState } from 'react';
import { z } from 'zod';
import { fileFormat, importMapping, type ImportPreview } from '../../../src/contract/import';
import { heldAt, hold, letGo } from '../task/held';
import type { Mapping } from './columns';

type Format = ImportPreview['format'];

const chosen = z
  .object({ mapping: importMapping.partial().optional(), format: fileFormat.optional() })
  .catch({});

interface Columns {
  /** Undefined: as it is guessed. */
  readonly mapping: Mapping | undefined;
  readonly format: Format | undefined;
  readonly changeMapping: (mapping: Mapping) => void;
  readonly changeFormat: (format: Format) => void;
  /** The file has been brought in. */
  readonly forget: () => void;
}

/** How a file is to be read, held on the device as what is said of it is. */
export function useHeldColumns(address: string): Columns {
  const [{ mapping, format }, setChosen] = useState(() => chosen.parse(heldAt(address)?.content));
  const choose = (next: z.output<typeof chosen>): void => {
    setChosen(next);
    hold(address, { version: 0, content: next, at: new Date().toISOString() });
  };
  return {
    mapping,
    format,
    changeMapping: (next) => {
      choose({ format, mapping: next });
    },
    changeFormat: (next) => {
      // Other columns may come of it: they are guessed anew.
      choose({ format: next });
    },
    forget: () => {
      letGo(address);
    },
  };
}
