/** "October 1, 2027" for "2027-10-01", "July 2026" for "2026-07"; anything else as it stands. */
export { longDate as dateWords } from '../../text/longDate';
