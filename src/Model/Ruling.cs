namespace Pipeline.Model;

/// <summary>A horizontal or vertical line drawn on a page, in points from the top left corner.</summary>
public readonly record struct Ruling(double X0, double Y0, double X1, double Y1);
