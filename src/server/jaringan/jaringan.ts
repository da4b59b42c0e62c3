import type { Aplikasi } from '../../app/index.ts';
import { PintuPanel } from '../panel/pintu.ts';
import { PintuPublik } from '../publik/pintu.ts';
import { Sakelar } from './sakelar.ts';

export type OpsiJaringan = { akar: string; portPublik?: number | undefined; portPanel?: number | undefined };

/** Everything of the core that uses a network, under one switch. */
export class Jaringan {
  readonly sakelar: Sakelar;
  readonly publik: PintuPublik;
  readonly panel: PintuPanel;

  constructor(a: Aplikasi, o: OpsiJaringan) {
    this.sakelar = new Sakelar(o.akar, () => a.umumkanJaringan());
    this.publik = new PintuPublik(a, this.sakelar, o.portPublik);
    this.panel = new PintuPanel(a, this.sakelar, { akar: o.akar, port: o.portPanel });
  }

  berhenti(): Promise<void> {
    return this.sakelar.akhiri();
  }
}
