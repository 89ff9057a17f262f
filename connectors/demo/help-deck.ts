import type { Day } from '@partnership-os/core';
import { chance } from './random.ts';
import type { DemoPartner } from './world.ts';

/** Partners to draw from, each as often as it helps. */
export interface Deck {
  /** Up to `count` different partners that may help on the day. */
  draw(count: number, on: Day): string[];
}

const FEW = 4;
const LEAST = 12;
const FLATNESS = 3;

export const isDealing = ({ standing }: DemoPartner): boolean =>
  standing !== null && (standing.phase === 'MANAGE' || standing.phase === 'OPTIMIZE');

const showing = (partners: readonly DemoPartner[], shows: string): string | null =>
  partners.find(({ standing }) => standing?.shows === shows)?.key ?? null;

/** How often each partner helps: falling from the first to the last, none of them below twelve, one with four. */
function quotas(partners: readonly DemoPartner[], total: number): Map<string, number> {
  const few = showing(partners, 'few-deals');
  const special = partners.filter((partner) => partner.standing?.shows !== null && partner.key !== few);
  const plain = partners.filter((partner) => partner.standing?.shows === null);
  const most = Math.max(special.length + 1, Math.floor(total / (LEAST * 1.6)));
  const dealing = [...special, ...chance('dealing').shuffled(plain)].slice(0, most);
  const weights = dealing.map((_, at) => 1 / (at + FLATNESS));
  const sum = weights.reduce((left, weight) => left + weight, 0);
  const spare = Math.max(0, total - FEW - LEAST * dealing.length);
  const counts = dealing.map(
    (partner, at) => [partner.key, LEAST + Math.round((spare * (weights[at] ?? 0)) / sum)] as const,
  );
  return new Map(few === null ? counts : [...counts, [few, FEW]]);
}

/** A shuffled deck of about `total` cards. The suspended partner is drawn for days before its suspension only. */
export function closedDeck(all: readonly DemoPartner[], total: number, suspendedOn: Day): Deck {
  const partners = all.filter(isDealing);
  const suspended = showing(partners, 'suspended');
  const counts = [...quotas(partners, total)];
  let cards = chance('deck').shuffled(counts.flatMap(([key, count]) => Array.from({ length: count }, () => key)));
  const fits = (key: string, on: Day): boolean => key !== suspended || on < suspendedOn;
  return {
    draw(count, on) {
      const drawn: string[] = [];
      cards = cards.filter((key) => {
        const taken = drawn.length < count && !drawn.includes(key) && fits(key, on);
        if (taken) drawn.push(key);
        return !taken;
      });
      return drawn;
    },
  };
}
