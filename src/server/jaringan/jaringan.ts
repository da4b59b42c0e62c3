import type { Aplikasi } from '../../app/index.ts';
import { PintuPublik } from '../publik/pintu.ts';
import { Sakelar } from './sakelar.ts';

export type OpsiJaringan = { akar: string; portPublik?: number | undefined };

/** Everything of the core that uses a network, under one switch. */
export class Jaringan {
  readonly sakelar: Sakelar;
  readonly publik: PintuPublik;

  constructor(a: Aplikasi, o: OpsiJaringan) {
    this.sakelar = new Sakelar(o.akar, () => a.umumkanJaringan());
    this.publik = new PintuPublik(a, this.sakelar, o.portPublik);
  }

  berhenti(): Promise<void> {
    return this.sakelar.akhiri();
  }
}
