"""The measured promises: each figure beside a baseline taken in the same run."""
