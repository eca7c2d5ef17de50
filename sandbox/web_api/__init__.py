"""The Web API methods that the app uses."""
