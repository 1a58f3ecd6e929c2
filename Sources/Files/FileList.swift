// Written by issue 2.
