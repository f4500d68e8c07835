/// The names of the moments, as layouts and messages write them.
public let momentNames = [
    "celebration", "welcome", "regular", "milestone", "final-mile", "welcome-back", "reminder", "amends", "plain",
]
