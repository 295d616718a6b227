#!/bin/sh
# The namespace that the driver works in. Histories of what has ended are kept for a month: the records are in Rådslag.
set -eu

temporal operator namespace describe -n "$TEMPORAL_NAMESPACE" ||
  temporal operator namespace create -n "$TEMPORAL_NAMESPACE" --retention 30d
