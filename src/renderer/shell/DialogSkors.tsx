import { Button, Group, Modal, TextInput } from '@mantine/core';
import { useState } from 'react';

/** Until when the meeting is suspended, if that is known. */
export function DialogSkors({
  buka,
  tutup,
  tampilkan,
}: {
  buka: boolean;
  tutup: () => void;
  tampilkan: (sampai: string | null) => void;
}) {
  const [sampai, setSampai] = useState('');
  return (
    <Modal opened={buka} onClose={tutup} title="Skors rapat" centered>
      <form
        onSubmit={(e) => {
          e.preventDefault();
          tampilkan(sampai.trim() || null);
          tutup();
        }}
      >
        <TextInput
          label="Sampai (boleh dikosongkan)"
          description="Jam hari ini, atau kata-kata: Senin, 19 Februari, pukul 09.00"
          placeholder="13.30"
          maxLength={60}
          value={sampai}
          onChange={(e) => setSampai(e.currentTarget.value)}
          data-autofocus
        />
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={tutup}>
            Batal
          </Button>
          <Button type="submit">Tampilkan di proyektor</Button>
        </Group>
      </form>
    </Modal>
  );
}
