"""`python -m hanjang` is the program."""

import os
import sys

from hanjang import program

os.execv(program(), ["hanjang", *sys.argv[1:]])
