import { fail, ok, type Result } from '../problem';
import { withoutUnseen } from '../unseen';

/**
 * Reads values out of untrusted JSON and keeps the first thing that is wrong, with its place.
 * Each method returns a usable value in any case, so that the code that reads stays a plain list of fields;
 * `finish` then gives either the whole or the problem.
 */
export class Reading {
  private wrong: { at: string; expected: string } | null = null;

  /** Note that the value at this path is not what was expected. Only the first note is kept. */
  reject(at: string, expected: string): void {
    this.wrong ??= { at, expected };
  }

  finish<T>(value: T): Result<T> {
    return this.wrong ? fail({ code: 'import-invalid', ...this.wrong }) : ok(value);
  }

  /** The fields of a JSON object; none where it is something else. */
  record(value: unknown, at: string): Record<string, unknown> {
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return value as Record<string, unknown>;
    this.reject(at, 'an object');
    return {};
  }

  /** Trimmed text without control and unseen characters, 1 to `limit` characters. */
  text(value: unknown, at: string, limit: number): string {
    const text = typeof value === 'string' ? value.trim() : '';
    // What is not seen would let a name pose as another.
    if (text.length > 0 && text.length <= limit && !/\p{Cc}/u.test(text) && withoutUnseen(text) === text)
      return text;
    this.reject(at, `text of 1 to ${limit} characters`);
    return '';
  }

  /** The same; absent is null. */
  optionalText(value: unknown, at: string, limit: number): string | null {
    return value === undefined || value === null ? null : this.text(value, at, limit);
  }

  /** An http or https address, in its normal form. */
  address(value: unknown, at: string): string {
    if (typeof value === 'string' && value.length <= 2048 && URL.canParse(value)) {
      const url = new URL(value);
      // An address with a password in it would end up in logs and exports.
      if ((url.protocol === 'https:' || url.protocol === 'http:') && !url.username && !url.password)
        return url.href;
    }
    this.reject(at, 'an http or https address');
    return '';
  }

  /** A list of at most `limit` entries; absent is empty. */
  list<T>(value: unknown, at: string, limit: number, read: (entry: unknown, at: string) => T): T[] {
    if (value === undefined || value === null) return [];
    if (!Array.isArray(value) || value.length > limit) {
      this.reject(at, `a list of at most ${limit} entries`);
      return [];
    }
    return value.map((entry, index) => read(entry, `${at}[${index}]`));
  }

  /** One of a few words; absent is null. */
  choice<T extends string>(value: unknown, at: string, choices: readonly T[]): T | null {
    if (value === undefined || value === null) return null;
    const found = choices.find((choice) => choice === value);
    if (found === undefined) this.reject(at, `one of ${choices.join(', ')}, or null`);
    return found ?? null;
  }

  /** A finite number from `low` to `high`; absent is null. */
  number(value: unknown, at: string, low: number, high: number): number | null {
    if (value === undefined || value === null) return null;
    if (typeof value === 'number' && value >= low && value <= high) return value;
    this.reject(at, `a number from ${low} to ${high}`);
    return null;
  }
}
