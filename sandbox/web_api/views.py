"""views.*: modals and Home tabs."""

from sandbox.limits import problems_of_view
from sandbox.shapes import Json
from sandbox.surfaces import MOST_OPEN, Surface
from sandbox.triggers import Trigger
from sandbox.web_api.call import ApiError, Call


def open_view(call: Call) -> Json:
    """Open a modal for whoever the trigger_id belongs to."""
    view = _view(call, "modal")
    trigger = _trigger(call)
    _check_external_id(call, view)
    surfaces = call.platform.surfaces
    if trigger.from_view:
        _check_room(call, trigger.user)
    else:
        surfaces.clear(trigger.user)
    return _shown(surfaces.push(trigger.user, view))


def push(call: Call) -> Json:
    """Open a modal on top of the one whose click gave the trigger_id."""
    view = _view(call, "modal")
    trigger = _trigger(call)
    if not call.platform.surfaces.stack(trigger.user):
        raise ApiError("not_found")
    _check_external_id(call, view)
    _check_room(call, trigger.user)
    return _shown(call.platform.surfaces.push(trigger.user, view))


def update(call: Call) -> Json:
    """Render other content in an open modal."""
    view = _view(call, "modal")
    view_id, external_id = call.text("view_id"), call.text("external_id")
    if bool(view_id) == bool(external_id):
        raise ApiError("invalid_arguments")
    surfaces = call.platform.surfaces
    surface = surfaces.find(view_id) if view_id else surfaces.find_external(external_id)
    if surface is None or surface.view["type"] != "modal":
        raise ApiError("not_found")
    _check_hash(call, surface)
    surfaces.replace(surface, view)
    return _shown(surface)


def publish(call: Call) -> Json:
    """Set a person's Home tab."""
    view = _view(call, "home")
    user = call.user(call.needed("user_id"))
    surface = call.platform.surfaces.homes.get(user.id)
    if surface is not None:
        _check_hash(call, surface)
    elif call.text("hash"):
        raise ApiError("hash_conflict")
    return _shown(call.platform.surfaces.publish(user.id, view))


def _view(call: Call, kind: str) -> Json:
    view = call.object("view")
    problems = problems_of_view(view)
    if any("bytes" in problem for problem in problems):
        call.violate("view_too_large", problems)
    call.violate("invalid_arguments", problems)
    if view["type"] != kind:
        call.violate("invalid_arguments", [f"type: {call.method} takes a {kind}"])
    checked: Json = view
    return checked


def _trigger(call: Call) -> Trigger:
    trigger = call.platform.triggers.redeem(call.needed("trigger_id"))
    if isinstance(trigger, str):
        raise ApiError(trigger)
    return trigger


def _check_external_id(call: Call, view: Json) -> None:
    external_id = view.get("external_id")
    if external_id and call.platform.surfaces.find_external(external_id):
        raise ApiError("duplicate_external_id")


def _check_room(call: Call, user: str) -> None:
    if len(call.platform.surfaces.stack(user)) >= MOST_OPEN:
        raise ApiError("push_limit_reached")


def _check_hash(call: Call, surface: Surface) -> None:
    given = call.text("hash")
    if given and given != surface.hash:
        raise ApiError("hash_conflict")


def _shown(surface: Surface) -> Json:
    return {"view": surface.payload()}
