"""The command line."""

import asyncio
import os
import sys
from collections.abc import Sequence

from bot import databases, demo, doctor, triage_report
from bot.config import ConfigurationError, Settings, load_settings
from bot.domain.errors import DatabaseInUse, DatabaseTooNew
from bot.domain.policy import Policy
from bot.http import CannotListen
from bot.logs import configure_logging
from bot.policies.loader import PolicyError, load_policy
from bot.run import TokenRefused, run_until_signal

USAGE = """\
usage: python app.py [check | demo | copy-database FROM TO | after-restore ESC-<n>
                      | triage-report [--since 30d]]

  (nothing)              run the bot
  check                  say what is wrong with the set-up, and how to put it right
  demo                   try the bot in a sandbox workspace, without Slack
  copy-database FROM TO  copy all from one database into an empty one; both are URLs
                         such as sqlite:///escalations.db or postgresql://user@host/database
  after-restore ESC-<n>  before the first start on a back-up; ESC-<n> is the newest
                         escalation that Slack shows
  triage-report          where agents changed what triage had suggested, of all escalations
                         or of those raised in the last --since; needs DATABASE_URL only
"""


def main(arguments: Sequence[str]) -> int:
    """Do what the command line asks; returns the exit code (CONTRACT §1 and §2)."""
    match list(arguments):
        case []:
            return _run()
        case ["check"]:
            return asyncio.run(doctor.check())
        case ["demo"]:
            return demo.main()
        case ["copy-database", source, target]:
            return databases.copy(source, target)
        case ["after-restore", last]:
            return databases.after_restore(last)
        case ["triage-report"]:
            return triage_report.report(None)
        case ["triage-report", "--since", since]:
            return triage_report.report(since)
        case ["help" | "-h" | "--help"]:
            sys.stdout.write(USAGE)
            return 0
    sys.stderr.write(USAGE)
    return 2


def _run() -> int:
    try:
        settings, policy = configuration()
    except ConfigurationError as error:
        return _mistakes(error.problems)
    configure_logging(settings.log_level, settings.log_format, secrets=settings.secrets)
    try:
        asyncio.run(run_until_signal(settings, policy))
    except (CannotListen, DatabaseInUse, DatabaseTooNew) as error:
        return _mistakes([str(error)])
    except TokenRefused as refused:
        return _mistakes([f"SLACK_BOT_TOKEN: Slack refuses it ({refused.reason})"])
    return 0


def configuration() -> tuple[Settings, Policy]:
    """Settings and policy; raises ConfigurationError with all mistakes in both."""
    problems: tuple[str, ...] = ()
    try:
        settings = load_settings()
        source = settings.policy_file
    except ConfigurationError as error:
        problems, source = error.problems, os.environ.get("POLICY_FILE") or "standard"
    try:
        policy = load_policy(source)
    except PolicyError as error:
        problems += tuple(error.problems)
    if problems:
        raise ConfigurationError(problems)
    return settings, policy


def _mistakes(problems: Sequence[str]) -> int:
    for problem in problems:
        sys.stderr.write(f"{problem}\n")
    return 2
