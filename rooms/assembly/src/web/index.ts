/** Parts of the assembly for the pages of other rooms. */
export {};
