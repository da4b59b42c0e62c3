import type { Aplikasi } from '../../app/index.ts';
import { PintuPanel } from '../panel/pintu.ts';
import { PintuPublik } from '../publik/pintu.ts';
import type { MulaiTemuan } from '../temuan/pesan.ts';
import { Temuan } from '../temuan/temuan.ts';
import { PengirimPaket } from './pengirim.ts';
import { PintuPaket } from './pintu-paket.ts';
import { Sakelar } from './sakelar.ts';

export type OpsiJaringan = {
  akar: string;
  portPublik?: number | undefined;
  portPanel?: number | undefined;
  mdns?: MulaiTemuan['mdns'];
};

const SETEMPAT = '127.0.0.1';

/** Everything of the core that uses a network, under one switch. */
export class Jaringan {
  readonly akar: string;
  readonly sakelar: Sakelar;
  readonly publik: PintuPublik;
  readonly panel: PintuPanel;
  readonly paket: PintuPaket;
  readonly kirim: PengirimPaket;
  readonly temuan: Temuan;

  constructor(a: Aplikasi, o: OpsiJaringan) {
    this.akar = o.akar;
    this.sakelar = new Sakelar(o.akar, () => a.umumkanJaringan());
    this.publik = new PintuPublik(a, this.sakelar, o.portPublik);
    this.panel = new PintuPanel(a, this.sakelar, { akar: o.akar, port: o.portPanel });
    this.paket = new PintuPaket(a, this.sakelar, o.akar);
    this.kirim = new PengirimPaket(a, this.sakelar, o.akar);
    this.temuan = new Temuan(this.sakelar, a.jam, o.mdns ? { mdns: o.mdns } : {});
    // A door that only this computer reaches is announced to nobody else.
    this.paket.padaPintu = (p) =>
      this.temuan.umumkan(p && (p.alamat !== SETEMPAT || o.mdns) ? { id: p.id, port: p.port } : null);
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
