"""Use cases on a real database."""

from collections.abc import AsyncIterator

import pytest

from bot.usecases.act import Acts
from storage.unit_of_work import Database
from tests.storage.support import database_at
from tests.unit.domain.samples import NOW, POLICY


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    """An empty database, once of each kind."""
    async with database_at(database_url) as database:
        yield database


@pytest.fixture
def acts(database: Database) -> Acts:
    """The acts of people, all of them done at NOW."""
    return Acts(database, POLICY, lambda: NOW)
