/** While the test driver runs a script, the policy of the page does not hold: Zod would find that it may evaluate, and may not later. */
import { z } from "zod";

z.config({ jitless: true });
