// Members on the map have the shape of their tribe's mark, as in part/mark.jte: what colour alone says is lost on many.
// One program draws all shapes, so that whoever lies in front stays in front.

const VERTEX = `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_position;
attribute float a_size;
attribute float a_angle;
attribute float a_mark;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
varying vec4 v_color;
varying vec2 v_away;
varying float v_radius;
varying float v_mark;

void main() {
  v_radius = a_size * u_correctionRatio / u_sizeRatio * 2.0;
  // A triangle around a circle of 1.5 radii: every shape lies in it.
  v_away = 3.0 * v_radius * vec2(cos(a_angle), sin(a_angle));
  gl_Position = vec4((u_matrix * vec3(a_position + v_away, 1)).xy, 0, 1);
  v_mark = a_mark;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= 255.0 / 254.0;
}`;

// How far outside of its shape a point is, in radii; all shapes cover about as much as the circle.
const FRAGMENT = `
precision highp float;
varying vec4 v_color;
varying vec2 v_away;
varying float v_radius;
varying float v_mark;
uniform float u_correctionRatio;

float outside(vec2 at, float mark) {
  vec2 far = abs(at);
  if (mark < 0.5) return length(at) - 0.75;
  if (mark < 1.5) return length(at) - 1.0;
  if (mark < 2.5) return max(far.x, far.y) - 0.88;
  if (mark < 3.5) return max(far.x * 0.866 + at.y * 0.5, -at.y) - 0.7;
  if (mark < 4.5) return (far.x + far.y) * 0.7071 - 0.88;
  if (mark < 5.5) return max(min(far.x, far.y) - 0.38, max(far.x, far.y) - 1.15);
  if (mark < 6.5) return max(far.x * 0.866 - at.y * 0.5, at.y) - 0.7;
  if (mark < 7.5) return abs(length(at) - 0.8) - 0.3;
  return max(far.x * 0.866 + far.y * 0.5, far.y) - 0.95;
}

void main() {
  float edge = u_correctionRatio * 2.0;
  vec2 at = v_away / v_radius;
  #ifdef PICKING_MODE
  gl_FragColor = length(at) > 1.2 ? vec4(0.0) : v_color;
  #else
  float beyond = outside(at, v_mark) * v_radius + edge;
  gl_FragColor = mix(v_color, vec4(0.0), clamp(beyond / edge, 0.0, 1.0));
  #endif
}`;

/** The program; sigma must be loaded. A node tells its mark, 1 to 8, or 0 for who is of no tribe. */
export function marks() {
    return class extends window.Sigma.rendering.NodeCircleProgram {
        getDefinition() {
            const circle = super.getDefinition();
            return {
                ...circle,
                VERTEX_SHADER_SOURCE: VERTEX,
                FRAGMENT_SHADER_SOURCE: FRAGMENT,
                ATTRIBUTES: [...circle.ATTRIBUTES, { name: "a_mark", size: 1, type: WebGLRenderingContext.FLOAT }],
            };
        }

        processVisibleItem(picked, start, node) {
            super.processVisibleItem(picked, start, node);
            this.array[start + this.ATTRIBUTES_ITEMS_COUNT - 1] = node.mark;
        }
    };
}
