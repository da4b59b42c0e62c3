import { z } from 'zod';
import { berhasil, gagal, type Hasil } from './hasil.ts';

/**
 * States of a sheet: `kosong → terisi → dibacakan → disahkan`, with `dipersoalkan` while an objection is open.
 * Figures may change in every state but `disahkan`.
 */
export const StatusLembar = z.enum(['kosong', 'terisi', 'dibacakan', 'dipersoalkan', 'disahkan']);
export type StatusLembar = z.infer<typeof StatusLembar>;

/** State after figures were loaded or typed; refused on an adopted sheet. */
export function setelahBerubah(status: StatusLembar, masihBerisi: boolean): Hasil<StatusLembar> {
  switch (status) {
    case 'disahkan':
      return gagal('LEMBAR_DISAHKAN');
    case 'kosong':
    case 'terisi':
      return berhasil(masihBerisi ? 'terisi' : 'kosong');
    case 'dibacakan':
    case 'dipersoalkan':
      return berhasil(status);
  }
}

/** Where the figures of a sheet came from first. */
export const AsalLembar = z.enum(['sirekap', 'tabel', 'ketik', 'simulasi']);
export type AsalLembar = z.infer<typeof AsalLembar>;
