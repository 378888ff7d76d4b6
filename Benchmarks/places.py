"""Where things are."""

from pathlib import Path

ROOT = Path(__file__).parents[1]
PROGRAM = ROOT / ".build" / "release" / "hscp-report"
PEERS = ROOT / "Benchmarks" / "peers"
REQUIREMENTS = ROOT / "Benchmarks" / "requirements.txt"
RESULTS = ROOT / "Benchmarks" / "RESULTS.md"

# The part of RESULTS.md that growth.py writes.
GROWTH = "## Growth"

# All that a run makes, but for RESULTS.md; no commit takes it.
SCRATCH = ROOT / ".build-bench-peers"
ENVIRONMENT = SCRATCH / "environment"
REGISTERS = SCRATCH / "registers"
REPORTS = SCRATCH / "reports"
FIXTURE = ROOT / "fixtures" / "register"
PROFILE = ROOT / "fixtures" / "profiles" / "hscp.toml"
