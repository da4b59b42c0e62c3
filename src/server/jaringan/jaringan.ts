import type { Aplikasi } from '../../app/index.ts';
import { PintuPanel } from '../panel/pintu.ts';
import { PintuPublik } from '../publik/pintu.ts';
import { PengirimPaket } from './pengirim.ts';
import { PintuPaket } from './pintu-paket.ts';
import { Sakelar } from './sakelar.ts';

export type OpsiJaringan = { akar: string; portPublik?: number | undefined; portPanel?: number | undefined };

/** Everything of the core that uses a network, under one switch. */
export class Jaringan {
  readonly akar: string;
  readonly sakelar: Sakelar;
  readonly publik: PintuPublik;
  readonly panel: PintuPanel;
  readonly paket: PintuPaket;
  readonly kirim: PengirimPaket;

  constructor(a: Aplikasi, o: OpsiJaringan) {
    this.akar = o.akar;
    this.sakelar = new Sakelar(o.akar, () => a.umumkanJaringan());
    this.publik = new PintuPublik(a, this.sakelar, o.portPublik);
    this.panel = new PintuPanel(a, this.sakelar, { akar: o.akar, port: o.portPanel });
    this.paket = new PintuPaket(a, this.sakelar, o.akar);
    this.kirim = new PengirimPaket(a, this.sakelar, o.akar);
  }

  /** Takes up what a program that died left open. */
  async mulai(): Promise<void> {
    this.kirim.bangun();
    await this.paket.mulai();
  }

  async berhenti(): Promise<void> {
    await this.kirim.akhiri();
    await this.sakelar.akhiri();
  }
}
