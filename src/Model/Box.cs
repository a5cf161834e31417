namespace Pipeline.Model;

/// <summary>A rectangle in points (1/72 inch); the origin is the top left corner of the page.</summary>
public readonly record struct Box(double X0, double Y0, double X1, double Y1);
